using System.CommandLine;
using GlpiBridge.Cli.Commands;

var root = new RootCommand("Outils de GlpiBridge.") { SandboxCommand.Create() };
return await root.Parse(args).InvokeAsync();
