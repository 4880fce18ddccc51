namespace GlpiBridge.Desk.Delivery;

/// <summary>Why a submission does not go as it is, besides what GLPI itself answers.</summary>
public static class DeliveryFaults
{
    /// <summary>The request has moved on since it was written.</summary>
    public const string MovedOn = "moved-on";

    /// <summary>The form is gone, or its answers are not what it asks for any more.</summary>
    public const string Outdated = "outdated";

    /// <summary>The account, the profile or the entity is the sender's no more.</summary>
    public const string NotTheirs = "not-the-senders";

    /// <summary>Only the sender's own session can do it.</summary>
    public const string NeedsSender = "needs-sender";

    /// <summary>An operator has stopped it.</summary>
    public const string Operator = "operator";
}
