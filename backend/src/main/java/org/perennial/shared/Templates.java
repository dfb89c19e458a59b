package org.perennial.shared;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Fills in texts. In HTML every value is escaped; in plain text none is. */
@Component
public class Templates {

    private final TemplateEngine plain = engine(TemplateMode.TEXT);
    private final TemplateEngine html = engine(TemplateMode.HTML);

    /** @throws org.thymeleaf.exceptions.TemplateEngineException where the text has a mistake */
    public String plain(String text, Map<String, Object> values) {
        return plain.process(text, new Context(Locale.ENGLISH, values));
    }

    /** @throws org.thymeleaf.exceptions.TemplateEngineException where the text has a mistake */
    public String html(String text, Map<String, Object> values) {
        return html.process(text, new Context(Locale.ENGLISH, values));
    }

    private static TemplateEngine engine(TemplateMode mode) {
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathExpressions());
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(mode);
        resolver.setCacheable(true);
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
