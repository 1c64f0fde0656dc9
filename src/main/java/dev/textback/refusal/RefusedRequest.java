package dev.textback.refusal;

import org.springframework.http.HttpStatus;

/** A request that cannot be taken; whoever finds it out throws it, and {@link RefusedRequests} answers. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String field;
    private final String problem;

    private RefusedRequest(HttpStatus status, String field, String problem, String detail) {
        super(detail);
        this.status = status;
        this.field = field;
        this.problem = problem;
    }

    /** @param detail what is wrong and what would be right, for people: a whole sentence */
    public RefusedRequest(HttpStatus status, String field, String detail) {
        this(status, field, detail, detail);
    }

    /**
     * 400: a field that is missing or wrong.
     *
     * @param problem what stands there and what would be right; goes on from the name of the field
     */
    public static RefusedRequest wrong(String field, String problem) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, field, problem, field + " " + problem);
    }

    /** 404: there is no such business, as far as whoever asks may know. */
    public static RefusedRequest noSuchBusiness(String field, String id) {
        return new RefusedRequest(
                HttpStatus.NOT_FOUND, field, "There is no business '" + id + "' that you are a member of");
    }

    HttpStatus status() {
        return status;
    }

    /** The name of the field, as it is written in the request. */
    public String field() {
        return field;
    }

    /** What is wrong, where the name of the field stands beside it, as in a table. */
    public String problem() {
        return problem;
    }
}
