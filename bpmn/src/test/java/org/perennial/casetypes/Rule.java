package org.perennial.casetypes;

import java.util.LinkedHashMap;
import java.util.Map;

/** A rule every case type keeps. */
@FunctionalInterface
interface Rule {

    void check(CaseTypeFiles files, Findings findings);

    /** All rules by what they demand. */
    static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("settings are complete and known", SettingsRules::settings);
        rules.put("stages are the diagram's stages", SettingsRules::stages);
        rules.put("the due table covers each step", SettingsRules::dueTable);
        rules.put("separation names steps", SettingsRules::separation);
        rules.put("delivered names steps that judge nobody", SettingsRules::delivered);
        rules.put("actions and outcomes are the diagram's", SettingsRules::actionsAndOutcomes);
        rules.put("the process is named, versioned and kept for a time", DiagramRules::process);
        rules.put("ids mean something", DiagramRules::ids);
        rules.put("only known elements and attributes", SafetyRules::allowList);
        rules.put("no loop without a wait", DiagramRules::loops);
        rules.put("user tasks have form, person or role, and due date", TaskRules::userTasks);
        rules.put("service tasks are known steps with their fields", TaskRules::serviceTasks);
        rules.put("loops over people finish one by one", TaskRules::multiInstance);
        rules.put("expressions keep to the grammar", SafetyRules::expressions);
        rules.put("gateways ask what somebody answers", GatewayRules::gateways);
        rules.put("labels follow the style", LabelRules::labels);
        rules.put("everything is drawn", LayoutRules::drawn);
        rules.put("nothing overlaps or crosses", LayoutRules::tidy);
        rules.put("forms keep to the profile", FormRules::profile);
        rules.put("form conditions ask a choice of the same form", FormRules::conditions);
        rules.put("texts exist in both languages", TextRules::texts);
        rules.put("verified means verified by somebody else, later", ClosureRules::verifiedClosure);
        return rules;
    }
}
