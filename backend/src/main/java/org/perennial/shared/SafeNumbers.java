package org.perennial.shared;

import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes whole numbers beyond 2^53 as texts: RFC 8785 knows doubles only, which would round them. */
final class SafeNumbers extends SimpleModule {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(53);

    SafeNumbers() {
        addSerializer(Long.class, new WholeNumber());
        addSerializer(Long.TYPE, new WholeNumber());
        addSerializer(BigInteger.class, new WholeNumber());
    }

    private static final class WholeNumber extends ValueSerializer<Number> {

        @Override
        public void serialize(Number value, JsonGenerator json, SerializationContext context) {
            BigInteger whole = value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
            if (whole.abs().compareTo(LARGEST) > 0) {
                json.writeString(whole.toString());
            } else {
                json.writeNumber(whole.longValue());
            }
        }
    }
}
