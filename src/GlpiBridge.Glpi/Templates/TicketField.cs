namespace GlpiBridge.Glpi.Templates;

/// <summary>
/// A field of a ticket template by GLPI's number for it, which is the number of the ticket's search column and the same in every version. A number that is not
/// here stays what it is.
/// </summary>
public enum TicketField
{
    /// <summary>Request for an approval (<c>_add_validation</c>).</summary>
    ApprovalRequest = -2,

    /// <summary>Title (<c>name</c>).</summary>
    Name = 1,

    /// <summary>Priority (<c>priority</c>).</summary>
    Priority = 3,

    /// <summary>User who asks (<c>_users_id_requester</c>).</summary>
    Requester = 4,

    /// <summary>Technician (<c>_users_id_assign</c>).</summary>
    AssignedUser = 5,

    /// <summary>Supplier in charge (<c>_suppliers_id_assign</c>).</summary>
    AssignedSupplier = 6,

    /// <summary>Category (<c>itilcategories_id</c>).</summary>
    Category = 7,

    /// <summary>Group in charge (<c>_groups_id_assign</c>).</summary>
    AssignedGroup = 8,

    /// <summary>Source of the request (<c>requesttypes_id</c>).</summary>
    RequestType = 9,

    /// <summary>Urgency (<c>urgency</c>).</summary>
    Urgency = 10,

    /// <summary>Impact (<c>impact</c>).</summary>
    Impact = 11,

    /// <summary>Status (<c>status</c>).</summary>
    Status = 12,

    /// <summary>Linked assets (<c>items_id</c>).</summary>
    Items = 13,

    /// <summary>Incident or request (<c>type</c>).</summary>
    Type = 14,

    /// <summary>Date of opening (<c>date</c>).</summary>
    Date = 15,

    /// <summary>Text (<c>content</c>).</summary>
    Content = 21,

    /// <summary>Group that watches (<c>_groups_id_observer</c>).</summary>
    ObserverGroup = 65,

    /// <summary>User who watches (<c>_users_id_observer</c>).</summary>
    Observer = 66,

    /// <summary>Group that asks (<c>_groups_id_requester</c>).</summary>
    RequesterGroup = 71,

    /// <summary>Location (<c>locations_id</c>).</summary>
    Location = 83,

    /// <summary>Documents (<c>_documents_id</c>).</summary>
    Documents = 142,
}
