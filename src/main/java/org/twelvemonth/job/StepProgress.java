package org.twelvemonth.job;

import java.util.Map;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Tells at which stage a run is, by the steps that begin. */
@Component
final class StepProgress implements StepExecutionListener {
    /** The steps at which a stage begins. Of those that run at the same time one counts. */
    private static final Map<String, Progress.Stage> STAGES = Map.of(
            "openEdition", Progress.Stage.OPEN_EDITION,
            "importRecords", Progress.Stage.IMPORT_RECORDS,
            "checkIntake", Progress.Stage.CHECK_INTAKE,
            "computeFigures", Progress.Stage.COMPUTE_FIGURES,
            "writePublicList", Progress.Stage.WRITE_OUTPUTS,
            "verifyOutputs", Progress.Stage.VERIFY_OUTPUTS,
            "sealEdition", Progress.Stage.SEAL_EDITION);

    private final Progress progress;

    StepProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        Progress.Stage stage = STAGES.get(step.getStepName());
        if (stage != null) {
            progress.at(stage);
        }
    }
}
