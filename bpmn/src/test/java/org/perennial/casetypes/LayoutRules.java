package org.perennial.casetypes;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Rules of the drawing: a diagram reads well on a wall. */
final class LayoutRules {

    private LayoutRules() {}

    static void drawn(CaseTypeFiles files, Findings findings) {
        BpmnModelInstance model = files.model();
        Map<String, Rectangle2D> shapes = shapes(model);
        Map<String, List<Line2D>> edges = edges(model);
        model.getModelElementsByType(FlowNode.class).forEach(node ->
                findings.check(shapes.containsKey(node.getId()), "%s is not drawn", node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow ->
                findings.check(edges.containsKey(flow.getId()), "%s is not drawn", flow.getId()));
        model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(shape -> findings.check(shape.isExpanded(), "%s must be drawn open", shape.getBpmnElement().getId()));
        findings.check(
                model.getModelElementsByType(Lane.class).isEmpty() && model.getModelElementsByType(Participant.class).isEmpty(), "no lanes, no pools");
    }

    static void tidy(CaseTypeFiles files, Findings findings) {
        BpmnModelInstance model = files.model();
        Map<String, Rectangle2D> shapes = shapes(model);
        Map<String, List<Line2D>> edges = edges(model);
        shapes.forEach((id, shape) -> {
            FlowNode node = model.getModelElementById(id);
            if (node.getParentElement() instanceof SubProcess stage && shapes.containsKey(stage.getId())) {
                findings.check(shapes.get(stage.getId()).contains(shape), "%s sticks out of %s", id, stage.getId());
            }
            shapes.forEach((other, bounds) -> {
                if (id.compareTo(other) < 0 && sideBySide(node, model.getModelElementById(other))) {
                    findings.check(!shape.intersects(bounds), "%s and %s overlap", id, other);
                }
            });
        });
        edges.forEach((id, lines) -> {
            SequenceFlow flow = model.getModelElementById(id);
            shapes.forEach((node, bounds) -> {
                if (foreign(flow, model.getModelElementById(node))) {
                    findings.check(lines.stream().noneMatch(bounds::intersectsLine), "%s runs through %s", id, node);
                }
            });
            edges.forEach((other, otherLines) -> {
                if (id.compareTo(other) < 0) {
                    findings.check(lines.stream().noneMatch(line -> otherLines.stream().anyMatch(each -> cross(line, each))), "%s crosses %s", id, other);
                }
            });
            lines.forEach(line ->
                    findings.check(line.getX1() == line.getX2() || line.getY1() == line.getY2(), "%s is slanted", id));
        });
    }

    /** Nodes of one level, an event on a border aside. */
    private static boolean sideBySide(FlowNode one, FlowNode other) {
        return one.getParentElement().equals(other.getParentElement()) && !attached(one, other) && !attached(other, one);
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(host);
    }

    /** A node of the flow's own level that it does not connect. */
    private static boolean foreign(SequenceFlow flow, FlowNode node) {
        return flow.getParentElement().equals(node.getParentElement())
                && !node.equals(flow.getSource())
                && !node.equals(flow.getTarget())
                && !attached(flow.getSource(), node);
    }

    /** Whether two lines cross or lie upon each other; to meet at an end is neither. */
    private static boolean cross(Line2D one, Line2D other) {
        if (!one.intersectsLine(other)) {
            return false;
        }
        boolean touches = on(one, other.getP1()) || on(one, other.getP2()) || on(other, one.getP1()) || on(other, one.getP2());
        return !touches || parallel(one, other) && !one.getP1().equals(other.getP2()) && !one.getP2().equals(other.getP1())
                && !one.getP1().equals(other.getP1()) && !one.getP2().equals(other.getP2());
    }

    private static boolean on(Line2D line, Point2D point) {
        return line.ptSegDist(point) == 0;
    }

    private static boolean parallel(Line2D one, Line2D other) {
        return (one.getX2() - one.getX1()) * (other.getY2() - other.getY1()) == (one.getY2() - one.getY1()) * (other.getX2() - other.getX1());
    }

    private static Map<String, Rectangle2D> shapes(BpmnModelInstance model) {
        Map<String, Rectangle2D> shapes = new TreeMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            Bounds bounds = shape.getBounds();
            shapes.put(
                    shape.getBpmnElement().getId(),
                    new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        }
        return shapes;
    }

    private static Map<String, List<Line2D>> edges(BpmnModelInstance model) {
        Map<String, List<Line2D>> edges = new TreeMap<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            List<Line2D> lines = new ArrayList<>();
            for (int index = 1; index < points.size(); index++) {
                Waypoint from = points.get(index - 1);
                Waypoint to = points.get(index);
                lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
            }
            edges.put(edge.getBpmnElement().getId(), lines);
        }
        return edges;
    }
}
