using Xunit;

namespace Throughline.Tests;

/// <summary>Tests that take long or that may not run beside others: only <c>./run soak</c> and benches run them.</summary>
internal static class Soak
{
    public const string Variable = "THROUGHLINE_SOAK";

    /// <summary>Whether this is such a run.</summary>
    public static bool IsOn => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Leaves the test out of every other run, with a word.</summary>
    public static void Only() =>
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)),
            "long, or not beside others: ./run soak runs it"
        );
}
