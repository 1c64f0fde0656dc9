package dev.textback.compliance.recognition;

import java.util.List;
import java.util.Set;

/** A clause as patterns see it: its words, and where it begins and ends if one leaves out the words that say nothing. */
final class Place {

    private final List<String> words;
    private final int firstThatSays;
    private final int lastThatSays;

    Place(List<String> words, Set<String> openers, Set<String> closers) {
        this.words = words;
        int first = 0;
        while (first < words.size() && openers.contains(words.get(first))) {
            first++;
        }
        int last = words.size();
        while (last > 0 && closers.contains(words.get(last - 1))) {
            last--;
        }
        this.firstThatSays = first;
        this.lastThatSays = last;
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at);
    }

    boolean isStart(int at) {
        return at <= firstThatSays;
    }

    boolean isEnd(int at) {
        return at >= lastThatSays;
    }
}
