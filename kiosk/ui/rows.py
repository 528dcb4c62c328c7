"""A list for QML that changes without being rebuilt.

A plain list makes QML throw all its delegates away when anything in it changes, and with them the
focus and the press of a finger. Here rows that stay are kept and only what they say changes.
"""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """Rows are dicts told apart by their `id`; QML reads each as `row`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []

    def show(self, rows: list[dict[str, Any]]) -> None:
        """Take new rows: the same ids in the same order keep their delegates, others replace them all."""
        if [row["id"] for row in rows] != [row["id"] for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [index for index, (new, old) in enumerate(zip(rows, self._rows, strict=True)) if new != old]
        self._rows = rows
        for index in changed:
            self.dataChanged.emit(self.index(index), self.index(index))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, _role: int = 0) -> dict[str, Any]:
        """Return a whole row."""
        return self._rows[index.row()]

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Name the one role there is."""
        return {Qt.ItemDataRole.UserRole: b"row"}
