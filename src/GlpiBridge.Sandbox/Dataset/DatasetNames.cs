namespace GlpiBridge.Sandbox.Dataset;

/// The id of each loaded item by its name in the dataset, in the shape of the recordings' index.
internal sealed class DatasetNames
{
    public Dictionary<string, SortedDictionary<string, long>> Kinds { get; } = [];

    public SortedDictionary<string, long> this[string kind]
    {
        get
        {
            if (!Kinds.TryGetValue(kind, out var names)) Kinds[kind] = names = new SortedDictionary<string, long>(StringComparer.Ordinal);
            return names;
        }
    }
}
