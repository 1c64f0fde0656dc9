package dev.textback.suppression;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ListedNumbers;
import dev.textback.compliance.ManualSuppressions;
import dev.textback.conversation.Trail;
import dev.textback.conversation.WordsOfCaller;
import org.springframework.stereotype.Component;

/** What staff wrote of the caller beside the number: on the business's lists, and as reasons. The number stays on each list. */
@Component
class WordsOfStaff implements WordsOfCaller {

    private final ListedNumbers listed;
    private final ManualSuppressions suppressions;
    private final Trail trail;

    WordsOfStaff(ListedNumbers listed, ManualSuppressions suppressions, Trail trail) {
        this.listed = listed;
        this.suppressions = suppressions;
        this.trail = trail;
    }

    @Override
    public String what() {
        return "names, notes and reasons by staff";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        return listed.forgetWords(businessId, number)
                + suppressions.forgetReasons(businessId, number)
                + trail.forget(businessId, number, SuppressByHand.ELEMENT, "Staff asked for no more texts: [erased]");
    }
}
