package dev.textback.business;

/**
 * A place in the configuration.
 *
 * @param name the property's name, such as {@code textback.businesses[0].hours.mon-fri}
 * @param shown the same for people, with the business's id: {@code textback.businesses[0] (acme-plumbing).hours.mon-fri}
 */
record Place(String name, String shown) {

    static Place of(String name) {
        return new Place(name, name);
    }

    Place child(String key) {
        return new Place(name + "." + key, shown + "." + key);
    }

    Place item(int index) {
        return new Place(name + "[" + index + "]", shown + "[" + index + "]");
    }

    Place called(String id) {
        return new Place(name, shown + " (" + id + ")");
    }
}
