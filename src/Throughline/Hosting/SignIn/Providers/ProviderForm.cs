using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Throughline.Hosting.SignIn.Providers;

/// <summary>A new provider as it is typed.</summary>
internal sealed class ProviderForm
{
    public string? Name { get; set; }
    public string? Issuer { get; set; }
    public string? ClientId { get; set; }
    public string? Secret { get; set; }

    /// <summary>Says what is missing or cannot be.</summary>
    public void Check(ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 40)
        {
            problems.AddModelError("Form.Name", "Give it a name of 1 to 40 characters, such as Google.");
        }
        if (SignInProvider.Refusal(Issuer) is { } refusal)
        {
            problems.AddModelError("Form.Issuer", refusal);
        }
        if (string.IsNullOrWhiteSpace(ClientId) || ClientId.Length > 200)
        {
            problems.AddModelError("Form.ClientId", "Copy the client id from the provider’s console.");
        }
        if (Secret is { Length: > 500 })
        {
            problems.AddModelError("Form.Secret", "A secret has 500 characters at most.");
        }
    }
}
