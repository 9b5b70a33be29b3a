namespace Throughline.Hosting.SignIn;

/// <summary>Where to go after signing in: a path of this site, never another's address however it is spelt.</summary>
internal static class LocalPath
{
    /// <summary>The path, if it is one of this site; else the other.</summary>
    public static string Or(string? asked, string other) => IsLocal(asked) ? asked! : other;

    // One slash, then neither a second nor a backslash (browsers read both as the beginning of a host), and no control character.
    private static bool IsLocal(string? path) =>
        path is ['/', ..]
        && path.Length <= 2_000
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(each => char.IsControl(each) || each == '\\');
}
