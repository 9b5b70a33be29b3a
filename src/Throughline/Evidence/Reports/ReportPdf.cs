using System.Diagnostics;

namespace Throughline.Evidence.Reports;

/// <summary>The report's HTML as a tagged PDF, by a Chromium that is there; the product brings none.</summary>
internal static class ReportPdf
{
    private const string Variable = "THROUGHLINE_CHROMIUM";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // A browser takes memory: one at a time.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Said where there is none.</summary>
    public const string Missing =
        "A PDF is made by Chromium, which is not on this machine. Install it, or name it in THROUGHLINE_CHROMIUM; or write .html and print it.";

    /// <summary>The browser: what THROUGHLINE_CHROMIUM names, else the first that the path has; null where there is none.</summary>
    public static string? Browser =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? File.Exists(named)
                ? named
                : null
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);

    /// <summary>Prints the HTML.</summary>
    /// <exception cref="InvalidOperationException">There is no browser, or it made no file; the message is for people.</exception>
    public static async Task<byte[]> Of(string html, CancellationToken stop)
    {
        var browser = Browser ?? throw new InvalidOperationException(Missing);
        await OneAtATime.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("throughline-report-").FullName;
        try
        {
            var (page, file) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "report.pdf"));
            await File.WriteAllTextAsync(page, html, stop);
            await Print(browser, folder, page, file, stop);
            return File.Exists(file)
                ? await File.ReadAllBytesAsync(file, stop)
                : throw new InvalidOperationException(
                    $"{browser} made no PDF. Write .html and print it, or try another Chromium."
                );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            OneAtATime.Release();
        }
    }

    private static async Task Print(string browser, string folder, string page, string file, CancellationToken stop)
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The page is our own, has no script and loads nothing; as root a browser refuses its sandbox.
        string[] options =
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--generate-pdf-document-outline",
            "--export-tagged-pdf",
            "--no-pdf-header-footer",
            $"--print-to-pdf={file}",
            new Uri(page).AbsoluteUri,
        ];
        foreach (var option in Environment.UserName == "root" ? options.Prepend("--no-sandbox") : options)
        {
            start.ArgumentList.Add(option);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{browser} did not start.");
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(Longest);
        var said = Task.WhenAll(
            process.StandardError.ReadToEndAsync(soon.Token),
            process.StandardOutput.ReadToEndAsync(soon.Token)
        );
        try
        {
            await process.WaitForExitAsync(soon.Token);
            await said;
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException(
                $"{browser} took longer than two minutes and was stopped. Write .html and print it.",
                late
            );
        }
    }
}
