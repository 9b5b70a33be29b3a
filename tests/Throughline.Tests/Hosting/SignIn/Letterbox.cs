using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Hosting.SignIn.Links;

namespace Throughline.Tests.Hosting.SignIn;

/// <summary>Where the letters of a test's website arrive.</summary>
internal sealed partial class Letterbox
{
    private readonly ConcurrentQueue<Letter> letters = new();

    public IReadOnlyCollection<Letter> Letters => letters;

    public void Hang(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<SendLetter>(
            (letter, _) =>
            {
                letters.Enqueue(letter);
                return Task.FromResult(true);
            }
        );

    /// <summary>Waits for the next letter and gives the path of its link.</summary>
    public async Task<string> NextLink(CancellationToken stop)
    {
        for (var tries = 0; letters.IsEmpty && tries < 200; tries++)
        {
            await Task.Delay(25, stop);
        }
        return letters.TryDequeue(out var letter)
            ? Link().Match(letter.Text).Groups["path"].Value
            : throw new InvalidOperationException("No letter came.");
    }

    [GeneratedRegex(@"https?://[^/\s]+(?<path>/welcome/\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
