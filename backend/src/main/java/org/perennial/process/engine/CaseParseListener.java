package org.perennial.process.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Hangs our ears on every parsed diagram of a case: tasks, stages, each step's coming and going, and the end of a case. */
@Component
class CaseParseListener extends AbstractBpmnParseListener {

    private final TaskEvents tasks;
    private final PathEvents path;

    CaseParseListener(TaskEvents tasks, PathEvents path) {
        this.tasks = tasks;
        this.path = path;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks::opened);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> tasks.ended(task, false));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> tasks.ended(task, true));
    }

    @Override
    public void parseRootElement(Element root, java.util.List<ProcessDefinitionEntity> definitions) {
        for (ProcessDefinitionEntity definition : definitions) {
            if (LadderModel.KEY.equals(definition.getKey())) {
                continue;
            }
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) path::ended);
            listenBelow(definition);
        }
    }

    private void listenBelow(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().contains("#")) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) path::entered);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) path::left);
            }
            listenBelow(activity);
        }
    }
}
