using Xunit;

namespace Throughline.Tests;

/// <summary>Real files that are not part of the repository; tests that need them are left out, with a word, where they are not.</summary>
internal static class Samples
{
    public const string Variable = "THROUGHLINE_SAMPLES";

    /// <summary>Path of a sample, below the folder that the variable names.</summary>
    public static string Path(string relative)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"set {Variable} to the folder with the sample files to run this");
        var path = System.IO.Path.Combine(root!, relative);
        Assert.SkipUnless(System.IO.Path.Exists(path), $"there is no {relative} in {root}");
        return path;
    }
}
