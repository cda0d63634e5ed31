package org.twelvemonth.cli;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, giving the clock to those that need one. */
final class CommandFactory implements IFactory {
    private final InstantSource clock;
    private final IFactory defaults = CommandLine.defaultFactory();

    CommandFactory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(clock));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(clock));
        }
        if (type == ExplainCommand.class) {
            return type.cast(new ExplainCommand(clock));
        }
        if (type == HistoryCommand.class) {
            return type.cast(new HistoryCommand(clock));
        }
        if (type == EditionsCommand.class) {
            return type.cast(new EditionsCommand(clock));
        }
        if (type == BackupCommand.class) {
            return type.cast(new BackupCommand(clock));
        }
        if (type == RestoreCommand.class) {
            return type.cast(new RestoreCommand(clock));
        }
        if (type == TidyCommand.class) {
            return type.cast(new TidyCommand(clock));
        }
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(clock));
        }
        if (type == ApproveCommand.class) {
            return type.cast(new ApproveCommand(clock));
        }
        if (type == ReturnCommand.class) {
            return type.cast(new ReturnCommand(clock));
        }
        if (type == WithdrawCommand.class) {
            return type.cast(new WithdrawCommand(clock));
        }
        if (type == FindingsCommand.class) {
            return type.cast(new FindingsCommand(clock));
        }
        if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(clock));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(clock));
        }
        if (type == VerifyAuditCommand.class) {
            return type.cast(new VerifyAuditCommand(clock));
        }
        if (type == AccountCommand.class) {
            return type.cast(new AccountCommand(clock));
        }
        return defaults.create(type);
    }
}
