using Modular.Commands;

return CommandLine.Run(args);
