using Modular;
using Modular.Commands;

Fault.WatchThreads();
if (Guard.IsNeeded(args))
    return Guard.Run(args);
Guard.Report();
Terminal.CapOthers();
int exitCode = CommandLine.Run(args);
ForeignCall.End(exitCode);
return exitCode;
