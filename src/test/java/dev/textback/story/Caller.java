package dev.textback.story;

/** Somebody who rang, or texts, one of our businesses. */
class Caller {

    private final Outside outside;
    private final Jobs jobs;
    private final String number;
    private final Shop shop;

    Caller(Outside outside, Jobs jobs, String number, Shop shop) {
        this.outside = outside;
        this.jobs = jobs;
        this.number = number;
        this.shop = shop;
    }

    /** Texts the business; what that sets off at once has happened when this returns. */
    void texts(String words) {
        outside.text(number, shop.line, words);
        jobs.runDue();
    }

    Phone phone() {
        return new Phone(outside, number, shop.line);
    }

    String number() {
        return number;
    }

    /** As people write it, such as {@code 415-555-2001}. */
    String shownNumber() {
        return number.replaceFirst("\\+1(\\d{3})(\\d{3})(\\d{4})", "$1-$2-$3");
    }

    Shop shop() {
        return shop;
    }
}
