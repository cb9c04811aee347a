package org.cutis.platform.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each field what the compiler knows of it: required, or one that may be null. */
@Component
class NullableInDescription implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            var own = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels()
                            .get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
            if (own != null && own.getProperties() != null) {
                for (var component : java.getRawClass().getRecordComponents()) {
                    describe(own, component);
                }
            }
        }
        return resolved;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Schema model, RecordComponent component) {
        var properties = (Map<String, Schema>) model.getProperties();
        var field = properties.get(component.getName());
        if (field == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
                model.addRequiredItem(component.getName());
            }
        } else if (field.get$ref() != null) {
            var none = new Schema<>();
            none.addType("null");
            properties.put(
                    component.getName(), new Schema<>().oneOf(List.of(new Schema<>().$ref(field.get$ref()), none)));
        } else if (field.getTypes() != null) {
            field.addType("null");
            if (field.getEnum() != null) {
                field.addEnumItemObject(null);
            }
        }
    }
}
