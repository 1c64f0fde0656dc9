package dev.textback.texting.plivo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only the carrier through to {@code /webhooks/plivo/**}. It reads the form itself, before anything asks the request for a parameter:
 * a servlet container mixes the body's with the query's, and they are signed apart.
 */
@Component
@Order(SignedWebhookFilter.BEFORE_SPRING_SECURITY)
class SignedWebhookFilter extends OncePerRequestFilter {

    static final int BEFORE_SPRING_SECURITY = -200;

    /** Far beyond the longest text with all its parameters. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SignedWebhookFilter.class);

    private final WebhookSignatures signatures;
    private final ObjectMapper json;

    SignedWebhookFilter(WebhookSignatures signatures, ObjectMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    /** By the decoded path, as the controllers are matched, so that no spelling of an address slips by. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String info = request.getPathInfo();
        return !(request.getServletPath() + (info == null ? "" : info)).startsWith("/webhooks/plivo/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            refuse(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "Webhooks are taken by POST only; set the method of this address to POST at Plivo");
            return;
        }
        if (!isForm(request.getContentType())) {
            refuse(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Webhooks are taken as application/x-www-form-urlencoded");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "A webhook has at most " + MOST_BYTES + " bytes");
            return;
        }
        SignedForm form;
        try {
            form = new SignedForm(
                    FormParameters.parse(request.getQueryString()),
                    FormParameters.parse(new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notEncoded) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "The parameters are not percent-encoded as a form is: " + notEncoded.getMessage());
            return;
        }
        if (!signatures.accepts(request, form)) {
            refuseSignature(request, response, form);
            return;
        }
        request.setAttribute(SignedForm.ATTRIBUTE, form);
        chain.doFilter(request, response);
    }

    private void refuseSignature(HttpServletRequest request, HttpServletResponse response, SignedForm form)
            throws IOException {
        LOG.warn(
                "Refused a webhook from {} to {}: it is not signed for {}. If Plivo calls us by another address, set TEXTBACK_PUBLIC_URL to that"
                        + " one; otherwise TEXTBACK_PLIVO_AUTH_TOKEN is not the token of the account that called",
                form.masked("From"),
                form.masked("To"),
                signatures.publicAddress(request));
        refuse(response, HttpStatus.FORBIDDEN, "The signature does not fit this request; nothing was stored");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType == null
                || contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
