using Modular.Commands;

Fault.WatchThreads();
return CommandLine.Run(args);
