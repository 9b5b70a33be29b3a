using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Throughline.BrowserTests.Frame.Setup;

/// <summary>The program as it is delivered: its own process, its own database file, nothing of a test's.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines;

    private ProgramProcess(Process process, ConcurrentQueue<string> lines, string root) =>
        (this.process, this.lines, Root) = (process, lines, root);

    /// <summary>Where it listens.</summary>
    public string Root { get; }

    /// <summary>All that it has written, to output and error.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Starts <c>throughline serve</c> on a database that need not exist yet; ready when it answers.</summary>
    public static async Task<ProgramProcess> Serve(string database)
    {
        var root = $"http://127.0.0.1:{FreePort()}";
        var (started, heard) = Start("serve", "--db", database, "--urls", root);
        using var http = new HttpClient();
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !started.HasExited; await Task.Delay(250))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{root}/sign-in"));
                return new(started, heard, root);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException($"The program does not answer.\n{string.Join('\n', heard)}");
    }

    /// <summary>Runs one command to its end.</summary>
    /// <returns>Its exit code, and all that it wrote.</returns>
    public static async Task<(int Code, string Said)> Run(string input, params string[] arguments)
    {
        var (started, heard) = Start(arguments);
        using (started)
        {
            await started.StandardInput.WriteLineAsync(input);
            started.StandardInput.Close();
            await started.WaitForExitAsync();
            return (started.ExitCode, string.Join('\n', heard));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static (Process, ConcurrentQueue<string>) Start(params string[] arguments)
    {
        var heard = new ConcurrentQueue<string>();
        var started = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Delivered(), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        started.OutputDataReceived += (_, line) => heard.Enqueue(line.Data ?? "");
        started.ErrorDataReceived += (_, line) => heard.Enqueue(line.Data ?? "");
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return (started, heard);
    }

    // Beside this test's own output: src/Throughline/bin/<configuration>/<framework>.
    private static string Delivered()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/', '\\'));
        var top = own.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(top.FullName, "src", "Throughline", "bin", own.Parent.Name, own.Name, "throughline.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
