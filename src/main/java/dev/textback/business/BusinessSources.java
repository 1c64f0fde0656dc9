package dev.textback.business;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/** The files and variables that the configuration comes from: the names written there, and where each one stands. */
public class BusinessSources {

    private final List<ConfigurationPropertySource> sources;

    public BusinessSources(Environment environment) {
        this.sources = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .toList();
    }

    /** Every name below this one, such as {@code textback.businesses}, in whichever source. */
    public List<ConfigurationPropertyName> namesBelow(String name) {
        ConfigurationPropertyName above = ConfigurationPropertyName.of(name);
        return sources.stream()
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(above::isAncestorOf)
                .distinct()
                .toList();
    }

    /** What is written for the property, before anything converts it. */
    Optional<Object> valueOf(String name) {
        return property(name).map(ConfigurationProperty::getValue);
    }

    /** The file and line in which the property is written, such as {@code acme.yaml, line 12}; empty if it is not, or in no file. */
    public Optional<String> lineOf(String name) {
        return property(name).map(ConfigurationProperty::getOrigin).flatMap(BusinessSources::line);
    }

    private Optional<ConfigurationProperty> property(String name) {
        ConfigurationPropertyName property = ConfigurationPropertyName.adapt(name, '.');
        return sources.stream()
                .map(source -> source.getConfigurationProperty(property))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<String> line(Origin origin) {
        if (origin instanceof PropertySourceOrigin wrapper && wrapper.getOrigin() != null) {
            return line(wrapper.getOrigin());
        }
        if (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
            return Optional.of(text.getResource().getFilename() + ", line "
                    + (text.getLocation().getLine() + 1));
        }
        return Optional.empty();
    }
}
