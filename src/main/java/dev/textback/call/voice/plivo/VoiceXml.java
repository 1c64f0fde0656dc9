package dev.textback.call.voice.plivo;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.call.voice.Announcement;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One answer in Plivo's XML. Whatever people wrote, such as a brand, is escaped by the writer. */
final class VoiceXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    VoiceXml() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartElement("Response");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rings the phones at once; whoever picks up hears whose call it is, and takes it with a key. */
    VoiceXml ring(List<PhoneNumber> phones, PhoneNumber line, int turn, VoiceAddresses addresses, RingTimes times) {
        return write(() -> {
            xml.writeStartElement("Dial");
            attribute("action", addresses.dialResult(line, turn));
            attribute("method", "POST");
            attribute("timeout", String.valueOf(times.ringSeconds()));
            attribute("callbackUrl", addresses.leg(line));
            attribute("callbackMethod", "POST");
            attribute("confirmSound", addresses.confirm(line));
            attribute("confirmKey", "1");
            attribute("confirmTimeout", String.valueOf(times.keySeconds()));
            for (PhoneNumber phone : phones) {
                xml.writeStartElement("Number");
                xml.writeCharacters(phone.e164().substring(1));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** Speaks, then records until a key, silence or the limit. */
    VoiceXml takeMessage(
            Business business,
            Announcement announcement,
            PhoneNumber line,
            VoiceAddresses addresses,
            int limitSeconds) {
        return speak(announcement.spoken(business)).write(() -> {
            xml.writeEmptyElement("Record");
            attribute("action", addresses.recording(line));
            attribute("method", "POST");
            attribute("callbackUrl", addresses.recording(line));
            attribute("callbackMethod", "POST");
            attribute("maxLength", String.valueOf(limitSeconds));
            attribute("timeout", "10");
            attribute("finishOnKey", "#");
            attribute("playBeep", "true");
            attribute("redirect", "true");
        });
    }

    VoiceXml speak(String words) {
        return write(() -> {
            xml.writeStartElement("Speak");
            attribute("language", "en-US");
            xml.writeCharacters(legal(words));
            xml.writeEndElement();
        });
    }

    VoiceXml hangUp() {
        return write(() -> xml.writeEmptyElement("Hangup"));
    }

    /** Does not answer at all: the caller's side hears the busy tone. */
    VoiceXml refuseAsBusy() {
        return write(() -> {
            xml.writeEmptyElement("Hangup");
            attribute("reason", "busy");
        });
    }

    /** The whole document; nothing may be added afterwards. */
    String done() {
        write(() -> {
            xml.writeEndElement();
            xml.flush();
        });
        return text.toString();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    /** XML 1.0 has no form at all for most control characters. */
    private static String legal(String words) {
        return words.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private VoiceXml write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    /**
     * @param ringSeconds shorter than any carrier's own voicemail takes to answer
     * @param keySeconds for whoever picks up to press the key
     */
    record RingTimes(int ringSeconds, int keySeconds) {}
}
