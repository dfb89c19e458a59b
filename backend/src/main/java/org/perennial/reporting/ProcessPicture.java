package org.perennial.reporting;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.perennial.process.CasePath.Visit;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Draws a diagram as SVG from its own layout, with the way a case took marked: enough to read it on paper, without any script. */
final class ProcessPicture {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";
    private static final int MARGIN = 20;

    private static final String STYLE = """
            <style>
            .s{fill:#fff;stroke:#6b7280;stroke-width:1.5}.box{fill:none;stroke:#9ca3af;stroke-dasharray:6 4}
            .f{fill:none;stroke:#9ca3af;stroke-width:1.5}.done{fill:#dcfce7;stroke:#15803d;stroke-width:2}
            .f.done{fill:none}.here{fill:#fef3c7;stroke:#b45309;stroke-width:2.5}
            text{font:12px system-ui,sans-serif;fill:#111827;text-anchor:middle}
            @media (prefers-color-scheme:dark){.s{fill:#1f2937;stroke:#9ca3af}.box{fill:none}.done{fill:#14532d;stroke:#4ade80}.f.done{fill:none}
            .here{fill:#78350f;stroke:#fbbf24}text{fill:#f3f4f6}}
            </style>
            """;

    private final Map<String, Element> byId = new HashMap<>();
    private final Set<String> done;
    private final Set<String> here;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private double right;
    private double bottom;

    private ProcessPicture(List<Visit> path) {
        done = path.stream().filter(visit -> visit.leftAt() != null && !visit.cancelled()).map(Visit::element).collect(Collectors.toSet());
        here = path.stream().filter(visit -> visit.leftAt() == null).map(Visit::element).collect(Collectors.toSet());
    }

    private record Box(double x, double y, double width, double height) {}

    /** @throws IllegalArgumentException where the diagram cannot be read */
    static String draw(String bpmn, List<Visit> path) {
        return new ProcessPicture(path).draw(bpmn);
    }

    private String draw(String bpmn) {
        NodeList all = parse(bpmn).getElementsByTagName("*");
        List<Element> drawn = new ArrayList<>();
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (DI.equals(element.getNamespaceURI())) {
                drawn.add(element);
            } else if (element.hasAttribute("id")) {
                byId.put(element.getAttribute("id"), element);
            }
        }
        for (Element one : drawn) {
            Element meant = byId.get(one.getAttribute("bpmnElement"));
            if (meant != null && "BPMNShape".equals(one.getLocalName())) {
                shape(meant, one);
            } else if (meant != null && "BPMNEdge".equals(one.getLocalName())) {
                edge(meant, one);
            }
        }
        int width = (int) right + MARGIN;
        int height = (int) bottom + MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\"" + height
                + "\" role=\"img\">\n" + STYLE + lines + shapes + "</svg>\n";
    }

    private void shape(Element meant, Element drawn) {
        Box box = bounds(drawn);
        reach(box.x() + box.width(), box.y() + box.height());
        String type = meant.getLocalName().toLowerCase(Locale.ROOT);
        String look = " class=\"" + look(meant) + "\"";
        double middleX = box.x() + box.width() / 2;
        double middleY = box.y() + box.height() / 2;
        if (type.contains("event")) {
            shapes.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>%n".formatted(middleX, middleY, box.width() / 2, look));
            under(meant, drawn, box);
        } else if (type.contains("gateway")) {
            shapes.append("<path d=\"M%s %sL%s %sL%s %sL%s %sZ\"%s/>%n".formatted(
                    middleX, box.y(), box.x() + box.width(), middleY, middleX, box.y() + box.height(), box.x(), middleY, look));
            under(meant, drawn, box);
        } else if (type.contains("subprocess") || type.contains("participant") || type.contains("lane")) {
            lines.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" class=\"s box\"/>%n".formatted(
                    box.x(), box.y(), box.width(), box.height()));
            text(name(meant), new Box(box.x(), box.y() + 4, box.width(), 20));
        } else {
            shapes.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"%s/>%n".formatted(
                    box.x(), box.y(), box.width(), box.height(), look));
            text(name(meant), box);
        }
    }

    private void edge(Element meant, Element drawn) {
        NodeList points = drawn.getElementsByTagNameNS(WAY, "waypoint");
        StringBuilder way = new StringBuilder();
        for (int index = 0; index < points.getLength(); index++) {
            Element point = (Element) points.item(index);
            reach(number(point, "x"), number(point, "y"));
            way.append(number(point, "x")).append(',').append(number(point, "y")).append(' ');
        }
        Set<String> passed = new HashSet<>(done);
        passed.addAll(here);
        boolean taken = done.contains(meant.getAttribute("sourceRef")) && passed.contains(meant.getAttribute("targetRef"));
        lines.append("<polyline points=\"%s\" class=\"f%s\"/>%n".formatted(way.toString().strip(), taken ? " done" : ""));
        if (points.getLength() > 1) {
            arrow((Element) points.item(points.getLength() - 2), (Element) points.item(points.getLength() - 1), taken);
        }
        NodeList labels = drawn.getElementsByTagNameNS(DI, "BPMNLabel");
        if (labels.getLength() > 0 && !name(meant).isEmpty()) {
            text(name(meant), bounds((Element) labels.item(0)));
        }
    }

    private void arrow(Element before, Element last, boolean taken) {
        double angle = Math.toDegrees(Math.atan2(number(last, "y") - number(before, "y"), number(last, "x") - number(before, "x")));
        lines.append("<path d=\"M-9 -4L0 0L-9 4Z\" transform=\"translate(%s %s) rotate(%s)\" class=\"s%s\"/>%n".formatted(
                number(last, "x"), number(last, "y"), Math.round(angle), taken ? " done" : ""));
    }

    /** The name of an event or a gateway, where the layout puts it. */
    private void under(Element meant, Element drawn, Box box) {
        NodeList labels = drawn.getElementsByTagNameNS(DI, "BPMNLabel");
        Element label = labels.getLength() == 0 ? null : (Element) labels.item(0);
        boolean placed = label != null && label.getElementsByTagNameNS(DC, "Bounds").getLength() > 0;
        text(name(meant), placed && label != null ? bounds(label) : new Box(box.x() - 30, box.y() + box.height() + 2, box.width() + 60, 28));
    }

    /** Wrapped by words to the width of the box, in its middle. */
    private void text(String text, Box box) {
        List<String> wrapped = new ArrayList<>();
        int most = Math.max(8, (int) (box.width() / 6.2));
        String line = "";
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                wrapped.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        wrapped.add(line);
        double y = box.y() + box.height() / 2 - (wrapped.size() - 1) * 7 + 4;
        for (String each : wrapped) {
            if (!each.isEmpty()) {
                reach(box.x(), y);
                shapes.append("<text x=\"%s\" y=\"%s\">%s</text>%n".formatted(box.x() + box.width() / 2, y, HtmlUtils.htmlEscapeDecimal(each)));
            }
            y += 14;
        }
    }

    private String look(Element meant) {
        String id = meant.getAttribute("id");
        return here.contains(id) ? "s here" : done.contains(id) ? "s done" : "s";
    }

    private void reach(double x, double y) {
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    private static String name(Element meant) {
        return meant.getAttribute("name").strip();
    }

    private static Box bounds(Element drawn) {
        Element bounds = (Element) drawn.getElementsByTagNameNS(DC, "Bounds").item(0);
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element parse(String bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn))).getDocumentElement();
        } catch (java.io.IOException | javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException unreadable) {
            throw new IllegalArgumentException("The diagram cannot be read", unreadable);
        }
    }
}
