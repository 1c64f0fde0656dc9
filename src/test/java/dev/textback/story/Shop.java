package dev.textback.story;

/** The businesses of {@code story-businesses.yaml}, by what is special about them. */
enum Shop {
    /** A service business with everything set. */
    ACME("acme-plumbing", "Acme Plumbing", "+14155550199", "+14155550100"),
    /** A shop, without a page to book on. */
    BLOOM("bloom-flowers", "Bloom Flowers", "+14155550201", "+14155550202"),
    /** A practice that holds a caller of the night until the morning. */
    CHEN("chen-law", "Chen Law", "+14155550211", "+14155550212"),
    /** Texts at night, and leaves it at that. */
    DRY_ROOFS("dry-roofs", "Dry Roofs", "+14155550221", "+14155550222"),
    /** Only watches. */
    EVE("eve-garage", "Eve's Garage", "+14155550231", "+14155550232"),
    /** Its line is not registered with the carriers yet. */
    FIX_IT("fix-it", "Fix It", "+14155550241", "+14155550242"),
    /** No page to book on, and no phone that alerts could go to. */
    GRAY("gray-cleaning", "Gray Cleaning", "+14155550251", "+14155550252"),
    /** Texts nobody at night. */
    HILL("hill-dental", "Hill Dental", "+14155550261", "+14155550262"),
    /** Its line is the number that people dial; two phones ring at once. */
    IVY("ivy-salon", "Ivy & Sons <Salon>", "+14155550271", "+14155550271"),
    /** Likewise, but one phone after the other. */
    JAY("jay-movers", "Jay Movers", "+14155550281", "+14155550281"),
    /** Its owner has switched off what can be. */
    KAY("kay-books", "Kay Books", "+14155550291", "+14155550292"),
    /** Its line's registration changes. */
    LEE("lee-heating", "Lee Heating", "+14155550301", "+14155550302"),
    /** Holds a caller of the night until the morning, and its line may send 15 texts a minute. */
    MAY("may-dental", "May Dental", "+14155550311", "+14155550312"),
    /** The carrier takes three of its segments a day. */
    NED("ned-towing", "Ned Towing", "+14155550321", "+14155550322"),
    /** Two lines, and an opt-out from one of them leaves the other; without the legal windows. */
    LOU("lou-heating", "Lou Heating", "+14155550401", "+14155550403"),
    /** Closed on Wednesdays and federal holidays; a caller gets one text a day unasked. */
    LILY("lily-plumbing", "Lily Plumbing", "+14155550501", "+14155550502");

    final String id;
    final String brand;
    final String line;
    final String published;

    Shop(String id, String brand, String line, String published) {
        this.id = id;
        this.brand = brand;
        this.line = line;
        this.published = published;
    }
}
