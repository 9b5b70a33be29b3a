namespace Throughline.TimeAccounting;

/// <summary>A person's own code of an occurrence; what is null stays with the rules.</summary>
/// <param name="With">With whom.</param>
/// <param name="Focus">About what.</param>
/// <param name="PrincipalId">The principal, where the person named one.</param>
public sealed record PersonCode(With? With, Focus? Focus, string? PrincipalId);
