using System.CommandLine;
using Throughline.Hosting;
using Throughline.TimeAndDemands.Analyze;

return await Invocation.Run(new RootCommand(Invocation.About) { AnalyzeCommand.Create() }, args);
