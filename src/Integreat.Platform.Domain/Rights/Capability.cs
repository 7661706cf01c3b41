namespace Integreat.Platform.Domain.Rights;

/// <summary>Something that a role allows, or does not: the rows of <see cref="RightsTable"/>.</summary>
public enum Capability
{
    ViewDashboard,

    ViewPages,

    /// <summary>Create, edit, save as draft, hand in for review, move.</summary>
    EditPages,

    /// <summary>Show a text to readers, and withdraw it.</summary>
    PublishPages,
    ArchivePages,
    DeletePages,

    /// <summary>Say who may edit or publish a page, by name or by giving it to an organisation.</summary>
    GrantPageRights,

    ViewEvents,

    /// <summary>Create, edit, publish, archive.</summary>
    EditEvents,
    DeleteEvents,

    ViewLocations,

    /// <summary>Create, edit, publish, archive.</summary>
    EditLocations,
    DeleteLocations,

    ViewContacts,

    /// <summary>Create, edit, archive.</summary>
    EditContacts,
    DeleteContacts,

    ViewMedia,

    /// <summary>Upload, edit, folders.</summary>
    EditMedia,
    ReplaceMedia,
    DeleteMedia,
    DeleteMediaFolders,

    ViewNews,

    /// <summary>Write, schedule, send, archive.</summary>
    EditNews,
    DeleteNews,

    ViewImprint,
    EditImprint,
    DeleteImprint,

    ViewFeedback,

    /// <summary>Mark as read, archive.</summary>
    HandleFeedback,
    DeleteFeedback,

    ViewOrganizations,

    /// <summary>Create, edit, delete.</summary>
    EditOrganizations,

    ViewMembers,

    /// <summary>Invite people to the region, say what they are, end that.</summary>
    ManageMembers,

    /// <summary>Who did what in the region, and when.</summary>
    ViewHistory,

    /// <summary>Destroy the content of a text that held personal data.</summary>
    EraseTexts,

    ViewStatistics,
    ViewTranslationReport,
    ViewBrokenLinks,
    ManageMachineTranslation,

    WriteInternalChat,
    DeleteInternalChat,

    /// <summary>The language settings of a region.</summary>
    ViewLanguages,
    ChangeLanguages,

    /// <summary>The settings of a region.</summary>
    ViewRegions,

    /// <summary>Create regions, change their settings, let them go live, archive them.</summary>
    ChangeRegions,
    DeleteRegions,

    /// <summary>The platform's languages, categories of locations, offer templates.</summary>
    ViewCatalog,
    ChangeCatalog,

    /// <summary>Files and feedback that belong to no region, news for several regions.</summary>
    ViewGlobalContent,
    ChangeGlobalContent,

    /// <summary>Say who belongs to the platform's team.</summary>
    ManageStaff,

    DeleteAccounts,
}
