using Integreat.Platform.Server.Commands;

return await PlatformCommandLine.RunAsync(args);
