using Microsoft.AspNetCore.Http.Extensions;

namespace Throughline.Shell.Lists;

/// <summary>Addresses of the same page that ask for something else of the list; all else in the address stays.</summary>
internal sealed class ListLinks(HttpRequest request, string prefix)
{
    /// <summary>The page's own path.</summary>
    public string Path => request.PathBase + request.Path;

    /// <summary>With one value changed; back on the first page unless it is the page that changes.</summary>
    public string With(string name, string value)
    {
        var kept = Values().Where(pair => pair.Key != prefix + name && pair.Key != prefix + ListNames.Format);
        if (name is not (ListNames.Page or ListNames.Format))
        {
            kept = kept.Where(pair => pair.Key != prefix + ListNames.Page);
        }
        return Path + new QueryBuilder(kept.Append(new(prefix + name, value)));
    }

    /// <summary>Without anything asked of this list.</summary>
    public string Bare(IEnumerable<string> filters) => Path + new QueryBuilder(Others(filters));

    /// <summary>What belongs to the page and not to this list; a form carries it along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others(IEnumerable<string> filters)
    {
        HashSet<string> own = [.. filters, .. ListNames.Taken.Select(name => prefix + name)];
        return Values().Where(pair => !own.Contains(pair.Key));
    }

    private IEnumerable<KeyValuePair<string, string>> Values() =>
        request.Query.SelectMany(pair => pair.Value, (pair, value) => new KeyValuePair<string, string>(pair.Key, value ?? ""));
}
