package org.twelvemonth.figures;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.register.LikeReferences;
import org.twelvemonth.intake.register.Register;

/** The entries of a register, judged as they are walked through; which references look alike is found out once. */
final class AssessedRegister implements Assessments {
    private final Assessor assessor;
    private final Register register;
    private @Nullable LikeFindings like;

    AssessedRegister(Assessor assessor, Register register) {
        this.assessor = assessor;
        this.register = register;
    }

    @Override
    public boolean allMatch(Predicate<? super Assessment> predicate) {
        LikeFindings found = like();
        return register.allMatch(entry -> predicate.test(assessor.assess(entry, found)));
    }

    private synchronized LikeFindings like() {
        if (like == null) {
            LikeReferences references = register.likeReferences(assessor.different());
            if (!references.isEmpty()) {
                register.forEach(entry -> references.add(entry, assessor.restricts(entry)));
            }
            like = new LikeFindings(references);
        }
        return like;
    }
}
