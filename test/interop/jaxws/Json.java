import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a program saw. Of what JSON escapes, no text of these programs holds control
 * characters.
 */
class Json {
    /** The names of an object's members, each with its value behind it. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return object;
    }

    static <T> List<Object> list(List<T> items, Function<T, Object> shown) {
        return items.stream().map(shown).collect(Collectors.toList());
    }

    static String text(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) return String.valueOf(value);
        if (value instanceof List)
            return ((List<?>) value).stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
        if (value instanceof Map)
            return ((Map<?, ?>) value).entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
