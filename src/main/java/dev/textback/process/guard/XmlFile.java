package dev.textback.process.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML without document types and entities: those can fetch files and addresses (XXE), or grow without end. */
class XmlFile {

    private static final int LARGEST = 2_000_000;

    /** The root of the file; empty, and a complaint, if it cannot be read. */
    Optional<Node> read(String file, byte[] content, Complaints complaints) {
        if (content.length > LARGEST) {
            complaints.about(file, "it is larger than " + LARGEST + " bytes", "a diagram that fits a screen");
            return Optional.empty();
        }
        try {
            return Optional.of(new Node(
                    file, parser().parse(new ByteArrayInputStream(content)).getDocumentElement()));
        } catch (SAXParseException e) {
            complaints.about(
                    file,
                    "it is no XML that may be read: line " + e.getLineNumber() + ", " + e.getMessage(),
                    "a file as the Modeler saves it, without DOCTYPE and entities");
        } catch (SAXException | IOException e) {
            complaints.about(
                    file, "it is no XML that may be read: " + e.getMessage(), "a file as the Modeler saves it");
        }
        return Optional.empty();
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser's own handler prints. */
    private static class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Says nothing that a diagram depends on
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
