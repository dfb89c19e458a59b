package org.perennial.process;

import java.util.Map;

/** Where deployed case-type folders live. */
public interface ModelStore {

    /** Deploys a whole folder as one deployment; {@code files} by path inside the folder. */
    Deployed deploy(String caseType, Map<String, byte[]> files);

    /** Deploys these files as one deployment unless the last one of that name has the same. */
    void deployIfChanged(String name, Map<String, byte[]> files);

    /** All files of a deployment by path. */
    Map<String, byte[]> files(String deploymentId);

    record Deployed(String deploymentId, String definitionId) {}
}
