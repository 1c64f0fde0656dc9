package dev.textback.texting.plivo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the carriers allow a campaign ({@code mno_metadata}): texts a minute by most of them, and T-Mobile's tier of the brand, which is a
 * number of segments a day. The names of the carriers come in several spellings, so they are not read.
 *
 * @param textsPerMinute the slowest carrier's; null if none says
 */
record CampaignLimits(
        @Nullable Integer textsPerMinute, @Nullable Integer segmentsPerDay) {

    static CampaignLimits of(JsonNode carriers) {
        Integer texts = null;
        Integer segments = null;
        for (JsonNode carrier : carriers) {
            int perMinute = carrier.path("tpm").asInt(0);
            if (perMinute > 0 && (texts == null || perMinute < texts)) {
                texts = perMinute;
            }
            Integer perDay = segmentsOf(carrier.path("brand_tier").asText(""));
            segments = perDay == null ? segments : perDay;
        }
        return new CampaignLimits(texts, segments);
    }

    private static @Nullable Integer segmentsOf(String tier) {
        return switch (tier.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")) {
            case "LOW" -> 2_000;
            case "LOWER_MID" -> 10_000;
            case "UPPER_MID" -> 40_000;
            case "TOP" -> 200_000;
            default -> null;
        };
    }
}
