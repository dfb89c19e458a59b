package org.perennial.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Tells clients which members of a record are always there and which may be null, as the code says it with {@link Nullable}. */
@Component
class NullnessInDescription implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = type.getType() instanceof JavaType resolved
                ? resolved.getRawClass()
                : ResolvableType.forType(type.getType()).resolve(Object.class);
        if (schema != null && raw.isRecord() && raw.getName().startsWith("org.perennial.")) {
            Schema<?> described = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (described != null && described.getProperties() != null) {
                describe(raw.getRecordComponents(), described);
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes") // as the library declares it
    private static void describe(RecordComponent[] components, Schema<?> schema) {
        Map<String, Schema> members = schema.getProperties();
        for (RecordComponent component : components) {
            Schema<?> member = members.get(component.getName());
            if (member == null) {
                continue;
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                if (schema.getRequired() == null || !schema.getRequired().contains(component.getName())) {
                    schema.addRequiredItem(component.getName());
                }
            } else if (member.get$ref() != null) {
                Schema<Object> nothing = new Schema<>();
                nothing.addType("null");
                members.put(component.getName(), new Schema<>().addOneOfItem(new Schema<>().$ref(member.get$ref())).addOneOfItem(nothing));
            } else if (member.getTypes() != null) {
                member.addType("null");
            }
        }
    }
}
