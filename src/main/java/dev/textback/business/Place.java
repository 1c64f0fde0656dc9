package dev.textback.business;

/**
 * A place in the configuration.
 *
 * @param name the property's name, such as {@code textback.businesses[0].hours.mon-fri}
 * @param shown the same for people, with the business's id: {@code textback.businesses[0] (acme-plumbing).hours.mon-fri}
 */
public record Place(String name, String shown) {

    public static Place of(String name) {
        return new Place(name, name);
    }

    public Place child(String key) {
        return new Place(name + "." + key, shown + "." + key);
    }

    public Place item(int index) {
        return new Place(name + "[" + index + "]", shown + "[" + index + "]");
    }

    /** Whether the property with this name lies below. */
    public boolean isAbove(String property) {
        return property.startsWith(name + ".") || property.startsWith(name + "[");
    }

    public Place called(String id) {
        return new Place(name, shown + " (" + id + ")");
    }
}
