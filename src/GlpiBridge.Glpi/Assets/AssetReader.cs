namespace GlpiBridge.Glpi.Assets;

/// <summary>Finds assets of the inventory.</summary>
public sealed class AssetReader
{
    private const int LongestSerial = 255;
    private const string Range = "0-49";
    private static readonly AssetType[] Types = Enum.GetValues<AssetType>();
    private readonly IAssetApi _api;

    internal AssetReader(IAssetApi api) => _api = api;

    /// <summary>
    /// Finds the assets of all types (<see cref="AssetType"/>, one <c>GET</c> each, always all of them) that have exactly this serial number, blanks around it and case apart. A type
    /// that the session may not read has none. GLPI does not find a number that is stored with blanks around it.
    /// </summary>
    /// <param name="session">A session whose profile may read the inventory; it sees what its active entities have.</param>
    /// <param name="serial">The serial number as it was typed. What is no letter, digit, blank or one of <c>- _ . / : + # ( ) , ; [ ]</c> is in no serial number: nothing is asked then,
    /// since GLPI reads <c>^ $ %</c> as signs of its own and keeps <c>&lt; &gt; &amp;</c> encoded.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The assets of all entities, those in the bin and templates included as far as GLPI lists them.</returns>
    /// <exception cref="GlpiException">Any fault but a missing right.</exception>
    public async Task<IReadOnlyList<GlpiAsset>> FindBySerialAsync(SessionToken session, string serial, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(serial);
        var wanted = serial.Trim();
        if (wanted.Length is 0 or > LongestSerial || !wanted.All(IsPlain))
            return [];
        var found = await Task.WhenAll(Types.Select(type => FindAsync(session, type, wanted, ct))).ConfigureAwait(false);
        return [.. found.SelectMany(assets => assets)];
    }

    private async Task<IEnumerable<GlpiAsset>> FindAsync(SessionToken session, AssetType type, string wanted, CancellationToken ct)
    {
        try
        {
            var rows = await _api.FindAsync(session, type.ToString(), "^" + wanted + "$", Range, ct).ConfigureAwait(false);
            // GLPI compares without accents.
            return rows.Where(row => string.Equals(row.Serial.Trim(), wanted, StringComparison.OrdinalIgnoreCase)).Select(row => row with { Type = type });
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.Forbidden)
        {
            return [];
        }
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || " -_./:+#(),;[]".Contains(character, StringComparison.Ordinal);
}
