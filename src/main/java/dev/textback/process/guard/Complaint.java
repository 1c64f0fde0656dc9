package dev.textback.process.guard;

/**
 * One thing in a set of diagrams that may not stand there.
 *
 * @param file the file's name
 * @param element the element's id; empty if it is about the file
 * @param name the element's label; empty if it has none
 * @param problem what is wrong
 * @param remedy what would be right
 */
public record Complaint(String file, String element, String name, String problem, String remedy) {

    /** In one line, such as {@code booking.bpmn, "Offer a person" (offer-a-person): … Instead: …}. */
    public String sentence() {
        String label = name.isBlank() ? "" : "\"" + name + "\" ";
        String where = element.isBlank() ? file : file + ", " + label + "(" + element + ")";
        return where + ": " + problem + ". Instead: " + remedy + ".";
    }
}
