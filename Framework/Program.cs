using Modular;
using Modular.Commands;
using Modular.Files;

Fault.WatchThreads();
if (Guard.IsNeeded(args))
    return Guard.Run(args);
Guard.Report();
Terminal.CapOthers();
int exitCode = CommandLine.Run(args);
AbruptExit.Now(exitCode); // everything is written, and libtorch takes 0.07 s to take itself down
return exitCode;
