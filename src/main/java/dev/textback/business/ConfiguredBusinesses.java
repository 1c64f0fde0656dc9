package dev.textback.business;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The businesses of the configuration; they do not change while the program runs. */
class ConfiguredBusinesses implements Businesses {

    private final List<Business> all;
    private final Map<PhoneNumber, Business> byLine = new LinkedHashMap<>();
    private final CallerIdReader callers;

    ConfiguredBusinesses(List<Business> all) {
        this.all = List.copyOf(all);
        Set<PhoneNumber> ours = new HashSet<>();
        for (Business business : all) {
            business.lines().forEach(line -> byLine.put(line, business));
            ours.addAll(business.lines());
            if (business.published() != null) {
                ours.add(business.published());
            }
        }
        this.callers = new CallerIdReader(ours);
    }

    @Override
    public List<Business> all() {
        return all;
    }

    @Override
    public Optional<Business> withId(String id) {
        return all.stream().filter(business -> business.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Business> withLine(PhoneNumber line) {
        return Optional.ofNullable(byLine.get(line));
    }

    @Override
    public Optional<Business> withLine(String reported) {
        ReportedNumber number = ReportedNumber.of(reported);
        return byLine.entrySet().stream()
                .filter(line -> number.mayMean(line.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public CallerId read(String from, Business business) {
        return callers.read(from, business);
    }
}
