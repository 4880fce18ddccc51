namespace GlpiBridge.Glpi.Assets;

/// <summary>What an asset is; the names are GLPI's classes.</summary>
public enum AssetType
{
    /// <summary>A computer.</summary>
    Computer,

    /// <summary>A screen.</summary>
    Monitor,

    /// <summary>A switch, a router and the like.</summary>
    NetworkEquipment,

    /// <summary>What is plugged into a computer.</summary>
    Peripheral,

    /// <summary>A phone.</summary>
    Phone,

    /// <summary>A printer.</summary>
    Printer,
}
