package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.textback.conversation.InboundTexts.Outcome;
import dev.textback.texting.DeliveryReceipt;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class PlivoWebhooksTest {

    private static final String NONCE = "05429567804466091622";
    private static final String TEXT = "/webhooks/plivo/text";
    private static final String DELIVERY = "/webhooks/plivo/delivery";
    private static final String HELLO = "From=14155550100&To=14155550199&Text=Hello+there%21&Type=sms&MessageUUID=m-1";
    private static final UUID ID = UUID.fromString("6f1c0f3e-8f6d-4f0e-9d5e-0f2f4f1f7a11");

    private final TestAccount account =
            new TestAccount(URI.create("https://api.plivo.com/v1/"), "https://app.example.com");
    private final List<String> texts = new ArrayList<>();
    private final List<DeliveryReceipt> receipts = new ArrayList<>();
    private Outcome outcome = Outcome.STORED;
    private RuntimeException failure;

    @Test
    void a_signed_text_is_received_with_its_words() throws Exception {
        web().perform(signed(TEXT, "", HELLO))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_XML))
                .andExpect(content().string("<Response/>"));
        assertThat(texts).containsExactly("m-1|14155550100|14155550199|Hello there!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "To", "MessageUUID"})
    void a_parameter_longer_than_any_can_be_is_400_for_it_will_not_become_shorter(String name) throws Exception {
        String body = HELLO.replaceFirst(name + "=[^&]*", name + "=" + "1".repeat(201));
        web().perform(signed(TEXT, "", body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("'" + name + "' has 201 characters")));
        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageUUID", "Status"})
    void a_receipt_with_such_a_parameter_is_400_too(String name) throws Exception {
        String body = ("MessageUUID=m-1&Status=sent").replaceFirst(name + "=[^&]*", name + "=" + "1".repeat(201));
        web().perform(signed(DELIVERY, "?text=" + ID, body)).andExpect(status().isBadRequest());
        assertThat(receipts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3"})
    void either_signature_will_do_and_may_stand_in_a_list(String name) throws Exception {
        web().perform(form(TEXT, "", HELLO)
                        .header("X-Plivo-Signature-V3-Nonce", NONCE)
                        .header(name, "AAAA," + signature(TEXT, "", HELLO)))
                .andExpect(status().isOk());
    }

    @Test
    void both_headers_are_read_when_only_the_main_accounts_fits() throws Exception {
        web().perform(form(TEXT, "", HELLO)
                        .header("X-Plivo-Signature-V3-Nonce", NONCE)
                        .header("X-Plivo-Signature-V3", "AAAA")
                        .header("X-Plivo-Signature-Ma-V3", signature(TEXT, "", HELLO)))
                .andExpect(status().isOk());
    }

    @Test
    void a_text_that_was_tampered_with_is_refused_and_says_which_address_it_should_be_signed_for(CapturedOutput log)
            throws Exception {
        web().perform(form(TEXT, "", HELLO.replace("Hello", "STOP"))
                        .header("X-Plivo-Signature-V3-Nonce", NONCE)
                        .header("X-Plivo-Signature-V3", signature(TEXT, "", HELLO)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(403));
        assertThat(texts).isEmpty();
        assertThat(log)
                .contains("https://app.example.com/webhooks/plivo/text", "TEXTBACK_PUBLIC_URL", "1415***0100")
                .doesNotContain("14155550100")
                .doesNotContain(TestAccount.TOKEN);
    }

    @Test
    void a_signature_without_a_nonce_a_wrong_nonce_or_no_signature_at_all_is_refused() throws Exception {
        String right = signature(TEXT, "", HELLO);
        web().perform(form(TEXT, "", HELLO)).andExpect(status().isForbidden());
        web().perform(form(TEXT, "", HELLO).header("X-Plivo-Signature-V3", right))
                .andExpect(status().isForbidden());
        web().perform(form(TEXT, "", HELLO)
                        .header("X-Plivo-Signature-V3", right)
                        .header("X-Plivo-Signature-V3-Nonce", "1"))
                .andExpect(status().isForbidden());
        assertThat(texts).isEmpty();
    }

    @Test
    void a_query_that_was_not_signed_is_refused_even_if_the_body_was() throws Exception {
        web().perform(form(DELIVERY, "text=" + ID, "MessageUUID=m-1&Status=delivered")
                        .header("X-Plivo-Signature-V3-Nonce", NONCE)
                        .header("X-Plivo-Signature-V3", signature(DELIVERY, "", "MessageUUID=m-1&Status=delivered")))
                .andExpect(status().isForbidden());
    }

    @Test
    void v2_counts_only_behind_its_switch_and_never_beside_v3() throws Exception {
        String v2 = PlivoSignature.v2(TestAccount.TOKEN, "https://app.example.com" + TEXT, NONCE);
        MockHttpServletRequestBuilder request =
                form(TEXT, "", HELLO).header("X-Plivo-Signature-V2", v2).header("X-Plivo-Signature-V2-Nonce", NONCE);
        web().perform(request).andExpect(status().isForbidden());
        web(true).perform(request).andExpect(status().isOk());
        web(true)
                .perform(request.header("X-Plivo-Signature-V3", "AAAA").header("X-Plivo-Signature-V3-Nonce", NONCE))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_text_may_be_empty_and_its_sender_may_be_withheld() throws Exception {
        web().perform(signed(TEXT, "", "From=&To=14155550199&Text=&MessageUUID=m-2"))
                .andExpect(status().isOk());
        assertThat(texts).containsExactly("m-2||14155550199|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "To", "Text", "MessageUUID"})
    void a_missing_parameter_is_named(String name) throws Exception {
        String body = HELLO.replaceAll("(^|&)" + name + "=[^&]*", "");
        web().perform(signed(TEXT, "", body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("'" + name + "'")));
        assertThat(texts).isEmpty();
    }

    @Test
    void a_parameter_in_the_query_is_not_taken_for_one_of_the_body() throws Exception {
        web().perform(signed(TEXT, "Text=STOP", HELLO.replace("&Text=Hello+there%21", "")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_text_to_nobodys_line_is_404_and_leaves_a_log_line(CapturedOutput log) throws Exception {
        outcome = Outcome.UNKNOWN_LINE;
        web().perform(signed(TEXT, "", HELLO))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("1415***0199")));
        assertThat(log).contains("textback.businesses[].lines").doesNotContain("14155550100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPEATED", "UNUSABLE_SENDER"})
    void what_needs_no_repetition_is_200(String what) throws Exception {
        outcome = Outcome.valueOf(what);
        web().perform(signed(TEXT, "", HELLO)).andExpect(status().isOk());
    }

    @Test
    void a_database_that_is_away_is_503_so_that_the_carrier_repeats() throws Exception {
        failure = new DataAccessResourceFailureException("away");
        web().perform(signed(TEXT, "", HELLO)).andExpect(status().isServiceUnavailable());
        failure = new CannotCreateTransactionException("away");
        web().perform(signed(TEXT, "", HELLO)).andExpect(status().isServiceUnavailable());
        web().perform(signed(DELIVERY, "", "MessageUUID=m-1&Status=sent")).andExpect(status().isServiceUnavailable());
    }

    @Test
    void a_receipt_is_received_with_our_id_its_code_and_its_number() throws Exception {
        web().perform(signed(
                        DELIVERY,
                        "text=" + ID,
                        "MessageUUID=m-1&Status=undelivered&ErrorCode=50&Sequence=3&From=1&To=2"))
                .andExpect(status().isOk());
        assertThat(receipts)
                .containsExactly(new DeliveryReceipt(ID, "m-1", DeliveryReceipt.Status.UNDELIVERED, "50", 3L));
    }

    @Test
    void a_receipt_without_what_is_optional_is_received_all_the_same() throws Exception {
        web().perform(signed(DELIVERY, "text=nonsense", "MessageUUID=m-1&Status=delivered&ErrorCode=000&Sequence=x"))
                .andExpect(status().isOk());
        web().perform(signed(DELIVERY, "", "MessageUUID=m-2&Status=REJECTED")).andExpect(status().isOk());
        assertThat(receipts)
                .containsExactly(
                        new DeliveryReceipt(null, "m-1", DeliveryReceipt.Status.DELIVERED, null, null),
                        new DeliveryReceipt(null, "m-2", DeliveryReceipt.Status.FAILED, null, null));
    }

    @Test
    void a_status_that_nobody_knows_is_logged_and_left_aside(CapturedOutput log) throws Exception {
        web().perform(signed(DELIVERY, "text=" + ID, "MessageUUID=m-1&Status=teleported"))
                .andExpect(status().isOk());
        assertThat(receipts).isEmpty();
        assertThat(log).contains("teleported");
    }

    @Test
    void a_receipt_without_its_message_or_status_is_400() throws Exception {
        web().perform(signed(DELIVERY, "", "Status=sent")).andExpect(status().isBadRequest());
        web().perform(signed(DELIVERY, "", "MessageUUID=m-1")).andExpect(status().isBadRequest());
    }

    @Test
    void only_forms_of_a_sensible_size_by_post_are_taken() throws Exception {
        web().perform(get(URI.create(TEXT + "?" + HELLO)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"));
        web().perform(post(TEXT).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        web().perform(form(TEXT, "", "Text=" + "x".repeat(64 * 1024))).andExpect(status().isPayloadTooLarge());
        web().perform(form(TEXT, "", "Text=%zz")).andExpect(status().isBadRequest());
        assertThat(texts).isEmpty();
    }

    @Test
    void what_slips_past_the_filter_reaches_nothing() throws Exception {
        MockMvcBuilders.standaloneSetup(controller())
                .build()
                .perform(form(TEXT, "", HELLO))
                .andExpect(status().isBadRequest());
        assertThat(texts).isEmpty();
    }

    private MockMvc web() {
        return web(false);
    }

    private MockMvc web(boolean signatureV2) {
        PlivoProperties properties = new PlivoProperties(
                null, null, "https://api.plivo.com/v1/", "https://lookup.plivo.com/v1/", signatureV2);
        return MockMvcBuilders.standaloneSetup(controller())
                .addFilters(new SignedWebhookFilter(
                        new WebhookSignatures(account, properties),
                        Jackson2ObjectMapperBuilder.json().build()))
                .build();
    }

    private PlivoWebhooks controller() {
        return new PlivoWebhooks(
                (carrierId, from, to, body) -> {
                    fail();
                    texts.add(String.join("|", carrierId, from, to, body));
                    return outcome;
                },
                receipt -> {
                    fail();
                    receipts.add(receipt);
                });
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    private static MockHttpServletRequestBuilder signed(String path, String query, String body) {
        return form(path, query, body)
                .header("X-Plivo-Signature-V3-Nonce", NONCE)
                .header("X-Plivo-Signature-V3", signature(path, query, body));
    }

    /** Behind a proxy: the request's own host is another than the public one. */
    private static MockHttpServletRequestBuilder form(String path, String query, String body) {
        return post(URI.create("http://10.0.0.7:8080" + path + (query.isEmpty() ? "" : "?" + query)))
                .servletPath(path)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .content(body);
    }

    private static String signature(String path, String query, String body) {
        SignedForm form = new SignedForm(FormParameters.parse(query), FormParameters.parse(body));
        return PlivoSignature.v3(TestAccount.TOKEN, "POST", "https://app.example.com" + path, form, NONCE);
    }
}
