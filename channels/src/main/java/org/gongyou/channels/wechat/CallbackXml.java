package org.gongyou.channels.wechat;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongyou.channels.callback.MalformedCallbackException;

/**
 * Reads the flat documents of callbacks: one element per field, in any order.
 *
 * <p>Elements that we do not know are in the result like any other; what is nested in them is passed over. A document
 * type, and with it every entity that is not XML's own, is refused.
 */
public final class CallbackXml {

    /** The JDK's own, whatever else is on the classpath; configured here once, and from then on only read. */
    private static final XMLInputFactory FACTORY = factory();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CallbackXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /**
     * The fields by name; of an element that stands there twice, the first.
     *
     * @throws MalformedCallbackException if it is not such a document, or not UTF-8
     */
    public static Map<String, String> read(byte[] document) {
        try {
            // Decoded here, because the parser reports wrong bytes to the standard error stream.
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedCallbackException("not UTF-8");
        }
    }

    /**
     * The fields of a document that is decoded already.
     *
     * @throws MalformedCallbackException if it is not such a document
     */
    public static Map<String, String> read(String document) {
        String xml = document.startsWith(BYTE_ORDER_MARK) ? document.substring(1) : document;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            try {
                return fields(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new MalformedCallbackException("not well-formed XML");
        }
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 2) {
                        fields.putIfAbsent(reader.getLocalName(), text.toString());
                    }
                    depth--;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedCallbackException("a document type is not accepted");
                default -> {
                    // comments, processing instructions, white space: nothing of ours
                }
            }
        }
        return fields;
    }
}
