package dev.textback.evidence;

import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerHead;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.refusal.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/businesses/{id}/ledger}: where the ledger of a business ends, and whether it stands as it was written. */
@RestController
@RequestMapping("/api/businesses/{id}/ledger")
class LedgerController {

    private final CoveredBusinesses covered;
    private final LedgerRows ledger;
    private final Verifications verifications;

    LedgerController(CoveredBusinesses covered, LedgerRows ledger, Verifications verifications) {
        this.covered = covered;
        this.ledger = ledger;
        this.verifications = verifications;
    }

    @GetMapping("/head")
    Head head(@PathVariable String id, Authentication login) {
        LedgerHead head = ledger.head(covered.theOne(id, login));
        return new Head(id, head.sequence(), head.hash(), head.inShort());
    }

    @GetMapping("/verification")
    Verifications.View verification(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String head,
            @RequestParam(required = false) @Nullable String at,
            Authentication login) {
        return verifications.of(covered.theOne(id, login), earlier(head, at));
    }

    private static @Nullable EarlierHead earlier(@Nullable String head, @Nullable String at) {
        if (head == null) {
            if (at != null) {
                throw RefusedRequest.wrong("head", "is missing; at alone says nothing");
            }
            return null;
        }
        try {
            return new EarlierHead(head, at == null ? null : Long.valueOf(at.strip()));
        } catch (NumberFormatException e) {
            throw RefusedRequest.wrong("at", "is '" + at + "'; it must be the number of an event, such as 812");
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, "head", String.valueOf(e.getMessage()));
        }
    }

    /** @param inShort as the owner's digest says it */
    record Head(String business, long sequence, String hash, String inShort) {}
}
