using Throughline.Hosting;

return await CommandLine.Run(args);

/// <summary>The one executable: <c>serve</c> is the web application, the rest are commands on the same settings and data.</summary>
public partial class Program;
