package org.perennial.shared;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * All that an expression in a text can do: read a named value, such as {@code due} or {@code case.number}. No methods, no
 * types, no beans: texts come with case types, and who designs one must not be able to run code on the server.
 */
class PathExpressions implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context, IStandardVariableExpression expression, StandardExpressionExecutionContext execution) {
        String path = expression.getExpression().strip();
        if (!PATH.matcher(path).matches()) {
            throw new TemplateProcessingException("Only names of values may stand here, not: " + path);
        }
        String[] names = path.split("\\.");
        Object value = context.getVariable(names[0]);
        for (int depth = 1; depth < names.length && value != null; depth++) {
            value = value instanceof Map<?, ?> map ? map.get(names[depth]) : null;
        }
        return value;
    }
}
