package dev.textback.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What Textback tells the carrier to do with a call, as far as the simulated carrier obeys it. */
sealed interface VoiceInstruction {

    record Speak(String words) implements VoiceInstruction {}

    /** @param action where the result goes */
    record Dial(URI action) implements VoiceInstruction {}

    /** @param action where the recording's address goes */
    record RecordVoice(URI action) implements VoiceInstruction {}

    record HangUp() implements VoiceInstruction {}

    /** Reads Plivo's XML. @throws IllegalArgumentException if it is none */
    static List<VoiceInstruction> in(String xml) {
        List<VoiceInstruction> read = new ArrayList<>();
        for (Node node = root(xml).getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                read.add(one(element));
            }
        }
        return read;
    }

    private static VoiceInstruction one(Element element) {
        return switch (element.getTagName()) {
            case "Speak" -> new Speak(element.getTextContent());
            case "Dial" -> new Dial(action(element));
            case "Record" -> new RecordVoice(action(element));
            case "Hangup" -> new HangUp();
            default -> throw new IllegalArgumentException("<" + element.getTagName() + "> is unknown here");
        };
    }

    /** The fragment is meant for the carrier: how to repeat. It is no part of the address that is called and signed. */
    private static URI action(Element element) {
        return URI.create(element.getAttribute("action").replaceFirst("#.*", ""));
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
