package dev.textback.call.voice.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class VoiceXmlTest {

    @Test
    void nothing_that_people_wrote_becomes_an_instruction() throws Exception {
        String xml = new VoiceXml()
                .speak("Joe's </Speak><Dial><Number>19005550100</Number></Dial> & \u0007Sons \uD83D\uDD27")
                .done();

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
        assertThat(read.getDocumentElement().getChildNodes().getLength()).isEqualTo(1);
        assertThat(read.getElementsByTagName("Dial").getLength()).isZero();
        assertThat(read.getDocumentElement().getTextContent())
                .isEqualTo("Joe's </Speak><Dial><Number>19005550100</Number></Dial> & Sons \uD83D\uDD27");
    }

    /** It is served by a web server that knows nothing of us: what it says must be right as it stands. */
    @Test
    void the_file_for_when_we_are_down_rings_and_takes_a_message() throws Exception {
        try (InputStream file = Files.newInputStream(Path.of("docker", "fallback-answer.xml"))) {
            Document read =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);

            assertThat(read.getDocumentElement().getTagName()).isEqualTo("Response");
            assertThat(read.getElementsByTagName("Number").item(0).getTextContent())
                    .matches("\\d{11}");
            assertThat(read.getElementsByTagName("Record").getLength()).isEqualTo(1);
        }
    }
}
