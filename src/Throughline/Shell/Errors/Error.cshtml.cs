using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Shell.Errors;

/// <summary>What is said when a page is refused: a plain sentence and a next step. Failures of ours have a page without views.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorPage : PageModel
{
    /// <summary>The HTTP status.</summary>
    [FromRoute]
    public int Code { get; set; }

    /// <summary>The fact.</summary>
    public string Title =>
        Code switch
        {
            400 => "That could not be sent",
            401 or 403 => "This page is kept for others",
            404 => "There is no page here",
            409 => "This has to be kept for now",
            413 => "That file is too large",
            503 => "That took too long",
            507 => "The server’s disk is full",
            _ => "That did not work",
        };

    /// <summary>What to do about it.</summary>
    public string Advice =>
        Code switch
        {
            400 => "The page may have been open for a long time. Go back, load it again and send it once more.",
            401 or 403 =>
                "Some pages open only for the people they concern. If you need this one, ask your district’s administrator.",
            404 => "The address may be mistyped, or what stood here was taken back.",
            409 => "Records law asks us to keep it, so nothing was removed or changed.",
            413 => "Send a smaller one, or send it in parts.",
            503 => "Wait a minute and try once more. If it happens again, tell your administrator what you were doing.",
            507 =>
                "Nothing of this was saved; what was saved before is safe and can be read. Tell your administrator that the disk is full.",
            _ => "Go back and try once more.",
        };
}
